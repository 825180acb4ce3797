package shikaku.insurer.rule;

import shikaku.shared.value.InsurerNumber;

/** 保険者: who issues, as documents and letters name it. */
public record InsurerProfile(
        InsurerNumber number, InsurerKind kind, String name, String issuerName, String section, String phone) {}

package shikaku.mailing.service;

import java.util.Optional;

/** 作成した版: byte identity of a file holds within one build on one JDK; the manifest names both. */
final class Build {

    static final String VERSION = Optional.ofNullable(Build.class.getPackage().getImplementationVersion())
            .orElse("1.0-SNAPSHOT");

    static final String JDK = shortened(Runtime.version().toString());

    private static String shortened(String version) {
        return version.length() > 60 ? version.substring(0, 60) : version;
    }

    private Build() {}
}

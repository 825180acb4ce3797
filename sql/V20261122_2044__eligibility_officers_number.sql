-- 発行番号（担当者扱い）: as eligibility_issue_number, for documents the officer issues, so that everybody else's numbers have no gap.
CREATE TABLE eligibility_officers_number (
    insurer_number    CHAR(8)      NOT NULL,
    fiscal_year       INT          NOT NULL,
    last_number       INT          NOT NULL,
    PRIMARY KEY (insurer_number, fiscal_year)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

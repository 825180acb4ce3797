-- When the data a mailing was selected from came in: a corrected roster has the same 抽出日 as the one it corrects.
alter table mailing add column data_loaded_at datetime(6) null;

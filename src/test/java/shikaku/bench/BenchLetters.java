package shikaku.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import shikaku.print.FormValues;
import shikaku.print.PrintDocument;
import shikaku.print.PrintForms;
import shikaku.print.PrintLayout;
import shikaku.print.SealPicture;
import shikaku.print.barcode.CustomerBarcode;

/** Letters with the card of a person under 70, seeded; 1.5 % of the names have a rare character. */
final class BenchLetters {

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final String[] FAMILIES = ("佐藤,鈴木,高橋,田中,伊藤,渡辺,山本,中村,小林,加藤,吉田,山田,佐々木,山口,松本,井上,木村,林,清水,山崎,森,阿部,池田,橋本,"
                    + "山下,石川,中島,前田,藤田,小川,後藤,岡田,長谷川,村上,近藤,石井,坂本,遠藤,青木,藤井,西村,福田,太田,三浦,岡本,松田,中川,中野,原田,小野,"
                    + "田村,竹内,金子,和田,中山,石田,上田,森田,原,柴田,酒井,工藤,横山,宮崎,宮本,内田,高木,安藤,谷口,大野,丸山,今井,河野,藤原,小島,久保,勅使河原")
            .split(",", -1);
    private static final String[] RARE = "髙橋,山﨑,濵田,渡邉,渡邊,齋藤,葛󠄀西,辻󠄀,祇󠄀園,塚﨑,德永,𡈽屋,栁澤,嶌村".split(",", -1);
    private static final String[] GIVEN =
            ("清,実,茂,勝,進,正,昭,勇,誠,隆,博,修,浩,学,健一,和也,大輔,直樹,翔太,拓也,健太,大樹,翔,蓮,大翔,悠真,湊,陽翔,樹,蒼,和子,節子,"
                            + "千代,文子,幸子,洋子,恵子,京子,久美子,由美子,明美,真由美,智子,裕子,陽子,直美,恵,愛,美咲,彩,千尋,遥,葵,さくら,結衣,陽菜,凛,紬,芽依,咲茉")
                    .split(",", -1);
    private static final String[] TOWNS = "桜台,柳町,本町,若葉町,緑ケ丘,栄町,大字桜沢,富士見台,鶴ケ島,榎本町,萩原,曙町,霞台,蓬莱町,鷺沼,鎧塚".split(",", -1);

    /** One letter: the values by field id for any writer, and the codes. */
    record Letter(Map<String, String> sheet, Map<String, String> card, CustomerBarcode barcode, String matchCode) {}

    private BenchLetters() {}

    static List<Letter> make(int count) {
        SplittableRandom random = new SplittableRandom(20261124);
        List<Letter> letters = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            letters.add(letter(random, i));
        }
        return letters;
    }

    private static Letter letter(SplittableRandom random, int i) {
        String family = one(random, random.nextInt(1000) < 15 ? RARE : FAMILIES);
        String name = family + "　" + one(random, GIVEN);
        String head = family + "　" + one(random, GIVEN);
        String postal = String.format("987-%04d", 1 + random.nextInt(7999));
        int block = 1 + random.nextInt(9);
        int house = 1 + random.nextInt(40);
        String address = one(random, TOWNS) + "一二三四五六七八九".charAt(block - 1) + "丁目" + wide(house) + "番"
                + wide(1 + random.nextInt(30)) + "号";
        Map<String, String> sheet = new LinkedHashMap<>();
        sheet.put("postal_code", "〒" + postal);
        sheet.put(
                "address",
                "桜北市" + address + (random.nextInt(3) == 0 ? "\n桜台住宅" + wide(101 + random.nextInt(900)) + "号" : ""));
        sheet.put("addressee", head + "　様");
        sheet.put("sheet_nm", "1/1");
        sheet.put("mail_serial", String.format("0001-%05d-%07d", i / 10, i));
        sheet.put("issued_on", "令和8年11月24日");
        sheet.put("sender", "桜北市長　見本　一郎");
        sheet.put("section", "市民部 保険年金課　国民健康保険係\n電話 000-000-1234（平日 8:30〜17:15）");
        sheet.put("title", "国民健康保険 資格確認書をお送りします");
        sheet.put(
                "greeting",
                "　日頃から国民健康保険の運営にご理解とご協力をいただき、ありがとうございます。\n　マイナ保険証（健康保険証の利用登録をしたマイナンバーカード）をお持ちでない方に、"
                        + "資格確認書をお送りします。医療機関・薬局を受診するときは、右下の資格確認書を切り離し、窓口に提示してください。申請の手続は要りません。");
        sheet.put("enclosed_1_name", name);
        sheet.put("enclosed_1_doc", "資格確認書（この紙）");
        sheet.put("enclosed_1_reason", random.nextInt(4) == 0 ? "電子証明書の有効期限が切れているため" : "マイナ保険証の利用登録がないため");
        sheet.put("extract_date", "この案内は、令和8年10月31日時点の情報で作成しました。行き違いの際はご容赦ください。");
        sheet.put("barrier_free", "音声での案内や、やさしい日本語・外国語での説明が必要な方は、上の電話番号にご連絡ください。");
        Map<String, String> card = new LinkedHashMap<>();
        card.put("valid_until", "令和9年7月31日");
        card.put("issued_on", "令和8年11月24日");
        card.put("symbol", "桜北");
        card.put("number", String.format("%07d", random.nextInt(10_000_000)));
        card.put("branch", String.format("%02d", 1 + random.nextInt(4)));
        card.put("name_kana", "ミホン　ハナコ");
        card.put("name", name);
        card.put("sex", random.nextBoolean() ? "女" : "男");
        card.put("birth_date", date(random, "昭和", 31, 63));
        card.put("acquired_on", date(random, "平成", 1, 30));
        card.put("household_head", head);
        card.put("copay_text", "法定の割合");
        card.put("insurer_number", "00980011");
        card.put("insurer_name", "桜北市長");
        card.put("insurer_phone", "電話 000-000-1234");
        String code = String.format("SK26-%08X-01", random.nextInt());
        return new Letter(
                sheet, card, CustomerBarcode.of(postal, address).orElse(CustomerBarcode.ofDigits("9876543")), code);
    }

    private static String date(SplittableRandom random, String era, int from, int to) {
        return era + (from + random.nextInt(to - from + 1)) + "年" + (1 + random.nextInt(12)) + "月"
                + (1 + random.nextInt(28)) + "日";
    }

    private static String wide(int number) {
        StringBuilder wide = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> wide.append((char) (c + 0xfee0)));
        return wide.toString();
    }

    private static String one(SplittableRandom random, String[] of) {
        return of[random.nextInt(of.length)];
    }

    static List<PrintDocument> documents(PrintForms forms, List<Letter> letters) {
        PrintLayout layout = forms.letter("letter", "kokuho-u70", DAY);
        SealPicture seal = SealPicture.of(sealPng());
        List<PrintDocument> documents = new ArrayList<>(letters.size());
        for (Letter letter : letters) {
            FormValues.Builder sheet = FormValues.builder().seal(seal).matchCode(letter.matchCode());
            sheet.customerBarcode(Optional.of(letter.barcode()));
            letter.sheet().forEach(sheet::put);
            FormValues.Builder card = FormValues.builder().seal(seal);
            letter.card().forEach(card::put);
            documents.add(PrintDocument.letter(layout, sheet.build(), card.build()));
        }
        return documents;
    }

    static BufferedImage seal() {
        BufferedImage image = new BufferedImage(150, 150, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 150, 150);
        g.setColor(new Color(0xc8381f));
        g.setStroke(new BasicStroke(8));
        g.drawRect(6, 6, 138, 138);
        for (int i = 1; i < 4; i++) {
            g.drawLine(37 * i, 25, 37 * i, 125);
            g.drawLine(25, 37 * i, 125, 37 * i);
        }
        g.dispose();
        return image;
    }

    static byte[] sealPng() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(seal(), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

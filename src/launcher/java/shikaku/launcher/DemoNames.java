package shikaku.launcher;

import java.util.SplittableRandom;

/** 見本の氏名: common and rare family names, given names of each generation, names of foreign residents. Nobody real is meant. */
final class DemoNames {

    /** A name as written and in kana, with the other names a person may have. */
    record Name(String written, String kana, String alias, String legal) {}

    private static final String[] FAMILIES =
            """
            佐藤 サトウ,鈴木 スズキ,高橋 タカハシ,田中 タナカ,伊藤 イトウ,渡辺 ワタナベ,山本 ヤマモト,中村 ナカムラ,小林 コバヤシ,加藤 カトウ,\
            吉田 ヨシダ,山田 ヤマダ,佐々木 ササキ,山口 ヤマグチ,松本 マツモト,井上 イノウエ,木村 キムラ,林 ハヤシ,清水 シミズ,山崎 ヤマザキ,\
            森 モリ,阿部 アベ,池田 イケダ,橋本 ハシモト,山下 ヤマシタ,石川 イシカワ,中島 ナカジマ,前田 マエダ,藤田 フジタ,小川 オガワ,\
            後藤 ゴトウ,岡田 オカダ,長谷川 ハセガワ,村上 ムラカミ,近藤 コンドウ,石井 イシイ,坂本 サカモト,遠藤 エンドウ,青木 アオキ,藤井 フジイ,\
            西村 ニシムラ,福田 フクダ,太田 オオタ,三浦 ミウラ,岡本 オカモト,松田 マツダ,中川 ナカガワ,中野 ナカノ,原田 ハラダ,小野 オノ,\
            田村 タムラ,竹内 タケウチ,金子 カネコ,和田 ワダ,中山 ナカヤマ,石田 イシダ,上田 ウエダ,森田 モリタ,原 ハラ,柴田 シバタ,\
            酒井 サカイ,工藤 クドウ,横山 ヨコヤマ,宮崎 ミヤザキ,宮本 ミヤモト,内田 ウチダ,高木 タカギ,安藤 アンドウ,谷口 タニグチ,大野 オオノ,\
            丸山 マルヤマ,今井 イマイ,河野 コウノ,藤原 フジワラ,小島 コジマ,久保 クボ,松尾 マツオ,野口 ノグチ,野村 ノムラ,菊地 キクチ,\
            見本 ミホン,桜庭 サクラバ,柊 ヒイラギ,長曽我部 チョウソカベ,勅使河原 テシガワラ"""
                    .split(",");

    /** The characters clerks fear: 𠮷, 髙, 﨑, 德, IVS, letters outside the basic plane. */
    private static final String[] RARE_FAMILIES =
            """
            𠮷田 ヨシダ,髙橋 タカハシ,山﨑 ヤマザキ,濵田 ハマダ,渡邉 ワタナベ,渡邊 ワタナベ,齋藤 サイトウ,齊藤 サイトウ,葛󠄀西 カサイ,辻󠄀 ツジ,\
            祇󠄀園 ギオン,榊󠄀原 サカキバラ,𣘺本 ハシモト,𠮷𠮷 ヨシヨシ,塚﨑 ツカザキ,德永 トクナガ,眞田 サナダ,𡈽屋 ツチヤ,栁澤 ヤナギサワ,嶌村 シマムラ"""
                    .split(",");

    private static final String[] MEN =
            """
            清 キヨシ,実 ミノル,茂 シゲル,勝 マサル,進 ススム,正 タダシ,昭 アキラ,勇 イサム,誠 マコト,隆 タカシ,\
            博 ヒロシ,修 オサム,浩 ヒロシ,学 マナブ,健一 ケンイチ,和也 カズヤ,大輔 ダイスケ,直樹 ナオキ,翔太 ショウタ,拓也 タクヤ,\
            健太 ケンタ,大樹 ダイキ,翔 ショウ,蓮 レン,大翔 ヒロト,悠真 ユウマ,湊 ミナト,陽翔 ハルト,樹 イツキ,蒼 アオ"""
                    .split(",");
    private static final String[] WOMEN =
            """
            和子 カズコ,節子 セツコ,千代 チヨ,文子 フミコ,幸子 サチコ,洋子 ヨウコ,恵子 ケイコ,京子 キョウコ,久美子 クミコ,由美子 ユミコ,\
            明美 アケミ,真由美 マユミ,智子 トモコ,裕子 ユウコ,陽子 ヨウコ,直美 ナオミ,恵 メグミ,愛 アイ,美咲 ミサキ,彩 アヤ,\
            千尋 チヒロ,遥 ハルカ,葵 アオイ,さくら サクラ,結衣 ユイ,陽菜 ヒナ,凛 リン,紬 ツムギ,芽依 メイ,咲茉 エマ"""
                    .split(",");
    private static final String[] FOREIGN =
            """
            NGUYEN VAN ANH/グエン ヴァン アイン/,TRAN THI HOA/チャン ティ ホア/,WANG XIAOMING/ワン シャオミン/王 暁明,LI NA/リー ナー/李 娜,\
            KIM MINJUN/キム ミンジュン/金田 民俊,PARK SEOYEON/パク ソヨン/新井 瑞穂,DELA CRUZ MARIA CLARA/デラクルス マリア クララ/,\
            SILVA JOAO CARLOS/シルバ ジョアン カルロス/,GURUNG BISHNU/グルン ビシュヌ/,SHRESTHA SITA/シュレスタ シタ/,\
            SMITH JOHN WILLIAM/スミス ジョン ウィリアム/,MAXIMILIANO ALESSANDRO GONZALEZ/マクシミリアーノ アレッサンドロ ゴンサレス/"""
                    .split(",");

    private final SplittableRandom random;

    DemoNames(SplittableRandom random) {
        this.random = random;
    }

    /** Written and kana, separated by one blank. */
    String family() {
        return random.nextInt(100) < 3 ? one(RARE_FAMILIES) : one(FAMILIES);
    }

    Name ofFamily(String family, boolean man, int age) {
        String[] names = man ? MEN : WOMEN;
        int generation = Math.max(0, Math.min(20, (100 - age) / 5));
        String given = names[Math.min(names.length - 1, generation + random.nextInt(10))];
        String[] parts = family.split(" ", -1);
        String[] own = given.split(" ", -1);
        return new Name(parts[0] + " " + own[0], parts[1] + " " + own[1], "", "");
    }

    /** A foreign resident: printed in Latin letters, or under a 通称名 with the legal name behind it. */
    Name foreign() {
        String[] parts = one(FOREIGN).split("/", -1);
        boolean alias = !parts[2].isEmpty() && random.nextBoolean();
        return alias ? new Name(parts[2], parts[1], parts[2], parts[0]) : new Name(parts[0], parts[1], parts[2], "");
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)].strip();
    }
}

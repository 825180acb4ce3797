package shikaku.insuredperson.rule;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * 検索キー: names and kana folded for searching, computed here for the row and for the typed text alike. The stored name
 * itself is never changed. Names: compatibility forms, ideographic variation selectors and known variant characters are
 * one; kana: width, hiragana, voiced marks and small letters are one.
 */
public final class SearchKeys {

    private static final Pattern GAP = Pattern.compile("[\\s・]+");

    /** Variants clerks do not tell apart, each followed by the form that stands for it. */
    private static final String VARIANTS = "髙高𠮷吉﨑崎嵜崎碕崎濵浜濱浜邉辺邊辺齋斉齊斉斎斉德徳惠恵眞真廣広澤沢瀨瀬黑黒栁柳桒桑嶋島嶌島冨富國国"
            + "櫻桜圓円籔薮藪薮龍竜瀧滝條条假仮豐豊與与榮栄學学藏蔵實実晉晋會会關関鹽塩壽寿彌弥澁渋淺浅﨟臈煕熙凞熙"
            + "曻昇卷巻增増將将莊荘萬万薗園檜桧籠篭峯峰𣘺橋靑青橫横步歩舘館來来尙尚綠緑鄕郷敎教郞郎穗穂總総賴頼顯顕"
            + "鷗鴎髮髪亞亜吳呉兔兎戶戸內内淸清敍叙祿禄槪概緖緒曾曽遙遥瑤瑶堯尭槗橋檢検聰聡應応樂楽氣気淨浄獨独禮礼"
            + "稻稲縣県辯弁邨村鐵鉄靜静齡齢萠萌桺柳逹達舩船劔剣劍剣";

    private static final Map<Integer, Integer> REPRESENTATIVE = representatives();
    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";

    /** A name, or the beginning of one; the space between family and given name is dropped. */
    public static String name(String text) {
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> !Character.isWhitespace(point) && !variationSelector(point))
                .map(point -> REPRESENTATIVE.getOrDefault(point, point))
                .map(Character::toUpperCase)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** Kana; words stay apart by one space, so that family and given name can each be matched from their beginning. */
    public static String kana(String text) {
        StringBuilder key = new StringBuilder();
        String folded = GAP.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .replaceAll(" ");
        Normalizer.normalize(folded, Normalizer.Form.NFD)
                .codePoints()
                .filter(point -> point != 0x3099 && point != 0x309A)
                .map(SearchKeys::largeKatakana)
                .map(Character::toUpperCase)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    private static int largeKatakana(int point) {
        int katakana = point >= 'ぁ' && point <= 'ゖ' ? point + ('ァ' - 'ぁ') : point;
        int small = SMALL.indexOf(katakana);
        return small >= 0 ? LARGE.charAt(small) : katakana;
    }

    private static boolean variationSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    private static Map<Integer, Integer> representatives() {
        int[] points = VARIANTS.codePoints().toArray();
        Map<Integer, Integer> table = new HashMap<>();
        for (int i = 0; i < points.length; i += 2) {
            table.put(points[i], points[i + 1]);
        }
        return Map.copyOf(table);
    }

    private SearchKeys() {}
}

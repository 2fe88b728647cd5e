package dev.pitwall.domain.rules;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Names;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is spoken to in a text: {@code @mei}, {@code ＠芽衣さん}. Width and case do not count; of two
 * names that fit the longer one is meant. {@code mei@s1} is an address and speaks to nobody.
 */
public final class Mentions {
  private static final char AT = '@';

  private Mentions() {}

  /** The members mentioned, in the order in which they are. */
  public static Set<MemberId> in(ContestDay day, String text) {
    var plain = Names.plain(text);
    var longestFirst =
        day.members().values().stream()
            .sorted(
                Comparator.comparingInt((Member member) -> Names.plain(member.name()).length())
                    .reversed())
            .toList();
    var mentioned = new LinkedHashSet<MemberId>();
    for (int at = plain.indexOf(AT); at >= 0; at = plain.indexOf(AT, at + 1)) {
      if (at == 0 || !isWordLetter(plain.charAt(at - 1))) {
        mentioned(plain, at + 1, longestFirst, mentioned);
      }
    }
    return mentioned;
  }

  private static void mentioned(
      String plain, int from, List<Member> longestFirst, Set<MemberId> mentioned) {
    for (var member : longestFirst) {
      var name = Names.plain(member.name());
      if (plain.startsWith(name, from) && endsThere(plain, from + name.length())) {
        mentioned.add(member.id());
        return;
      }
    }
  }

  /** "@mei" is not meant by "@meiko"; Japanese goes on without a space, as in "@芽衣さん". */
  private static boolean endsThere(String plain, int end) {
    return end == plain.length()
        || !(isWordLetter(plain.charAt(end - 1)) && isWordLetter(plain.charAt(end)));
  }

  private static boolean isWordLetter(char letter) {
    return letter < 0x80 && (Character.isLetterOrDigit(letter) || letter == '_');
  }
}

const VOWEL = /^[aeiouyh]/;

/** What a Latin-letter word without a clung article or particle could be: "lhuile", "dargan", "l3sel", "elkamoun", "bzit", "ssaboun". */
export function withoutLatinParticle(word: string): string[] {
  const forms = new Set<string>();
  for (const article of ["l", "el", "al", "la", "le", "bl", "bel", "fl", "fel", "dl", "del", "wl", "wel", "ol", "d", "b", "f", "w", "s", "qu"]) {
    if (!word.startsWith(article)) continue;
    const rest = word.slice(article.length);
    // French elides before a vowel; a lone Darija particle stands before a consonant, where French has none.
    const clings = article === "d" || article === "l" || (article === "qu" ? VOWEL.test(rest) : article === "s" ? /^s/.test(rest) : !VOWEL.test(rest));
    if (clings && rest.length >= 3) forms.add(rest);
    if (clings && rest.length === 2 && /^[^aeiouy]{2}$/.test(rest)) forms.add(rest);
  }
  // Sun letters: "ezzit", "achchma3", "annana3".
  const sun = /^[ae](ch|sh|[tdrzsnl])\1/.exec(word);
  if (sun) forms.add(word.slice(1));
  forms.delete(word);
  return [...forms];
}

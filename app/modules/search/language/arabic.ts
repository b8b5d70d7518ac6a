/** What an Arabic word without a clung و ب ل ف ك could be ("بزيت", "للوز"); empty when too little would remain. */
export function withoutArabicParticle(word: string, whole: string | null): string[] {
  const forms = new Set<string>();
  for (const form of [word, whole ?? word]) {
    if (/^[وبلفك]/.test(form) && stemOf(form.slice(1)).length >= 3) forms.add(form.slice(1));
    if (/^[وف][بلك]/.test(form) && stemOf(form.slice(2)).length >= 3) forms.add(form.slice(2));
  }
  if (whole) forms.add(whole);
  forms.delete(word);
  return [...forms];
}

/** The word without its feminine ending: "زربيه" and "زربي", "سميده" and "سميد" agree. */
export function stemOf(word: string): string {
  return word.length >= 3 ? word.replace(/ه$/, "") : word;
}

const C = "([^اوي])";
const W = "(.)";
/** Broken plurals that the shop's words need, as patterns on letters: plural, its possible singulars. */
const BROKEN: Array<[RegExp, string[]]> = [
  [new RegExp(`^${W}${W}و${W}$`), ["$1$2$3"]], // فعول: تمور شموع زيوت
  [new RegExp(`^${C}وو${C}$`), ["$1ا$2"]], // كؤوس
  [new RegExp(`^ا${W}${W}ا${W}$`), ["$1$2$3"]], // أفعال: أعشاب أطباق أكياس
  [new RegExp(`^ا${W}${W}${W}$`), ["$1$2ا$3", "$1$2ي$3"]], // أفعلة: أقمشة أغطية
  [new RegExp(`^${C}${C}ا${C}$`), ["$1$2$3"]], // فعال: قفاف سلال جبال
  [new RegExp(`^${C}وا${C}ي?${C}$`), ["$1ا$2$3", "$1ا$2ي$3", "$1ا$2و$3"]], // فواعل: طواجن فواكه
  [new RegExp(`^${C}${C}ا[يا]${C}$`), ["$1$2ي$3", "$1$2و$3", "$1$2ا$3"]], // فعائل: حصائر رغائف
  [new RegExp(`^${W}${W}ا${C}${C}$`), ["$1$2$3$4", "$1$2$3و$4", "$1$2$3ا$4"]], // فعالل: ملاعق; short for فعاليل: قنادر سلاهم
  [new RegExp(`^${C}وا${C}ي$`), ["$1ا$2ي", "$1ي$2ي"]], // صواني خوابي
  [new RegExp(`^${W}${W}ا${C}ي$`), ["$1$2$3ي"]], // زرابي
  [new RegExp(`^${W}${W}ا${C}ي${C}$`), ["$1$2$3ي$4", "$1$2$3ا$4", "$1$2$3و$4"]], // فعاليل: مناديل مصابيح صناديق
  [new RegExp(`^${C}${C}${C}ان$`), ["$1$2ي$3", "$1$2و$3", "$1$2ا$3"]], // فعلان: قمصان خرفان
];

export interface Bases {
  /** By its ending: sound plurals, dual, nisba. Sure. */
  byEnding: string[];
  /** By the pattern of a broken plural. A guess. */
  byPattern: string[];
}

/** Singulars and bare forms this word may be an inflection of. */
export function inflectedFrom(word: string): Bases {
  const stem = stemOf(word);
  const forms = new Set<string>();
  const add = (form: string, least = 3) => {
    if (form.length >= least && form !== stem) forms.add(form);
  };
  for (const ending of ["ات", "وات", "اوات"]) if (word.endsWith(ending)) add(stemOf(word.slice(0, -ending.length)));
  if (/(?:ون|ين)$/.test(word)) add(word.slice(0, -2), 4);
  if (/(?:يين|يون)$/.test(word)) add(word.slice(0, -3));
  if (word.endsWith("يات")) add(word.slice(0, -3));
  if (stem.endsWith("ي")) add(stem.slice(0, -1));
  if (stem.endsWith("ا")) add(stem.slice(0, -1));
  if (undouble(stem) !== stem) add(undouble(stem), 2);
  const byPattern = BROKEN.flatMap(([pattern, singulars]) => (pattern.test(stem) ? singulars.map((singular) => undouble(stem.replace(pattern, singular))) : []));
  return { byEnding: [...forms], byPattern: [...new Set(byPattern)].filter((form) => form !== stem && !forms.has(form)) };
}

/** "قفف" is the plural of "قفة": the doubled radical is written once in the singular. */
function undouble(form: string): string {
  return form.length === 3 ? form.replace(/(.)\1$/, "$1") : form;
}

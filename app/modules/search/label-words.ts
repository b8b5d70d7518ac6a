/** What a shopper types for a quality sign, by its code. */
export const LABEL_WORDS: Record<string, string[]> = {
  bio: ["bio biologique agriculture biologique", "بيولوجي بيو عضوي"],
  igp: ["IGP indication géographique protégée", "مؤشر جغرافي محمي بيان جغرافي"],
  aop: ["AOP appellation d'origine protégée", "تسمية المنشأ المحمية"],
  "label-agricole": ["label agricole", "علامة فلاحية"],
  "maroc-fait-main": ["Morocco Handmade fait main artisanal", "صنع يدوي حرفي"],
  "fait-main": ["fait main artisanal", "صنع يدوي حرفي"],
  "tapis-rbati": ["tapis rbati marque collective", "الزربية الرباطية علامة جماعية"],
  madmoun: ["Madmoun", "مضمون"],
};

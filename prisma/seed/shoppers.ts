/** People of the demonstration's past. Names, phones and places to be found at are invented. */
export interface SeedShopper {
  name: string;
  locale: "fr" | "ar";
  commune: string;
  quarter: string;
  landmark: string;
}

const PLACES: Omit<SeedShopper, "name" | "locale">[] = [
  { commune: "04.421.01.0", quarter: "Agdal", landmark: "En face de la pharmacie de la place Ibn Yassine" },
  { commune: "04.421.01.0", quarter: "حي الرياض", landmark: "قرب مسجد بدر" },
  { commune: "04.421.01.0", quarter: "Yacoub El Mansour", landmark: "Derrière l’école Al Massira, porte bleue" },
  { commune: "04.441.01.0", quarter: "Bettana", landmark: "À côté de l’épicerie Al Amal" },
  { commune: "04.441.01.0", quarter: "تابريكت", landmark: "قبالة السوق الصغير" },
  { commune: "04.281.01.01", quarter: "Maâmora", landmark: "Près de la station de taxis" },
  { commune: "04.281.01.01", quarter: "القصبة", landmark: "بجانب الفرن القديم" },
];

const NAMES: { name: string; locale: "fr" | "ar" }[] = [
  { name: "Salma Tahiri", locale: "fr" },
  { name: "محمد الإدريسي", locale: "ar" },
  { name: "Khadija Bennis", locale: "fr" },
  { name: "سعاد المرابط", locale: "ar" },
  { name: "Omar Kettani", locale: "fr" },
  { name: "نعيمة الزاهي", locale: "ar" },
  { name: "Rachid Amrani", locale: "fr" },
  { name: "هشام العلوي", locale: "ar" },
  { name: "Leïla Filali", locale: "fr" },
  { name: "عبد الله بنكيران", locale: "ar" },
  { name: "Zineb Ouazzani", locale: "fr" },
  { name: "فاطمة الشرقاوي", locale: "ar" },
  { name: "Karim Lahlou", locale: "fr" },
  { name: "إيمان بوزيان", locale: "ar" },
  { name: "Mounia Sebti", locale: "fr" },
  { name: "يوسف الناصري", locale: "ar" },
  { name: "Amine Berrada", locale: "fr" },
  { name: "رشيدة حمداوي", locale: "ar" },
];

/** The number-th shopper; the same number is the same person. */
export function shopper(number: number): SeedShopper & { phone: string } {
  const person = NAMES[number % NAMES.length];
  const place = PLACES[(number * 5) % PLACES.length];
  if (!person || !place) throw new Error("no shopper");
  return { ...person, ...place, phone: `+2126${String(20_000_000 + number * 137).padStart(8, "0")}` };
}

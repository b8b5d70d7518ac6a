import type { Locale } from "~/platform/i18n/locale";
import type { AccountName } from "./accounts";
import { ice } from "./identifiers";

/** The people and goods of one journey. */
export interface Story {
  locale: Locale;
  administrator: AccountName;
  /** Owner of the demonstration's cooperative that sells beside the new one. */
  neighbour: AccountName;
  applicant: { person: string; phone: string; password: string };
  cooperative: {
    nameFr: string;
    nameAr: string;
    registerNumber: string;
    court: string;
    ice: string;
    taxId: string;
    account: number;
    /** What the applicant types of the commune. */
    commune: string;
    province: string;
    phone: string;
  };
  craft: Goods;
  honey: Goods;
  searches: { french: string; arabic: string; darija: string };
  shopper: { name: string; phone: string; commune: string; quarter: string; landmark: string };
  refusal: string;
}

export interface Goods {
  family: string;
  category: string;
  nameFr: string;
  nameAr: string;
  descriptionFr: string;
  descriptionAr: string;
  price: string;
  weight: string;
  stock: number;
}

/** Set apart from what an earlier run left in a kept data folder. */
const tag = String(Date.now()).slice(-6);

export const STORIES: Record<Locale, Story> = {
  fr: {
    locale: "fr",
    administrator: "administrator",
    neighbour: "otherOwner",
    applicant: { person: "Zineb Amrani", phone: `06 61 ${spaced(tag)}`, password: "jatte-bleue-sur-le-mur" },
    cooperative: {
      nameFr: `Terre de Boughaba ${tag}`,
      nameAr: `طين بوغابة ${tag}`,
      registerNumber: `${tag}/402/2021`,
      court: "sale",
      ice: ice(Number(`7${tag}`)),
      taxId: `52${tag}`,
      account: Number(`91${tag}`),
      commune: "Salé",
      province: "sale",
      phone: `05 37 ${spaced(tag)}`,
    },
    craft: {
      family: "artisanat",
      category: "poterie",
      nameFr: "Tagine émaillé aux feuilles de figuier",
      nameAr: "الطاجين المزجج بأوراق التين",
      descriptionFr: "Tourné à l’Oulja, émaillé deux fois, cuit à mille degrés. Il va sur une flamme douce.",
      descriptionAr: "طاجين من الولجة، مزجج مرتين ومطبوخ في ألف درجة، يصلح لنار هادئة.",
      price: "185,50",
      weight: "2600",
      stock: 5,
    },
    honey: {
      family: "ruche",
      category: "miel-monofloral",
      nameFr: "Miel d’arbousier des hauteurs",
      nameAr: "عسل ساسنو المرتفعات",
      descriptionFr: "Récolté en décembre, amer et parfumé.",
      descriptionAr: "عسل شتوي مر الطعم قوي الرائحة.",
      price: "120",
      weight: "450",
      stock: 12,
    },
    searches: { french: "tagine emaille figuier", arabic: "طاجين مزجج", darija: "tajin mzejej" },
    shopper: { name: "Karim Idrissi", phone: `06 70 ${spaced(tag)}`, commune: "Kénitra", quarter: "Ouled Oujih", landmark: "Derrière la mosquée Al Fath" },
    refusal: `La dernière page des statuts n’est pas signée (${tag}).`,
  },
  ar: {
    locale: "ar",
    administrator: "secondAdministrator",
    neighbour: "owner",
    applicant: { person: "حليمة بنعيسى", phone: `06 62 ${spaced(tag)}`, password: "سلة من الدوم الأخضر" },
    cooperative: {
      nameFr: `Doum de Tiflet ${tag}`,
      nameAr: `دوم تيفلت ${tag}`,
      registerNumber: `${tag}/291/2019`,
      court: "tiflet",
      ice: ice(Number(`8${tag}`)),
      taxId: `53${tag}`,
      account: Number(`92${tag}`),
      commune: "تيفلت",
      province: "khemisset",
      phone: `05 38 ${spaced(tag)}`,
    },
    craft: {
      family: "artisanat",
      category: "vannerie",
      nameFr: "Panier tressé en doum à double anse",
      nameAr: "السلة المضفورة من الدوم بمقبضين",
      descriptionFr: "Doum de la Maâmora, tressé serré, deux anses cousues.",
      descriptionAr: "دوم من المعمورة مضفور بإحكام، بمقبضين مخيطين باليد.",
      price: "95",
      weight: "700",
      stock: 5,
    },
    honey: {
      family: "ruche",
      category: "miel-toutes-fleurs",
      nameFr: "Miel des jachères fleuries",
      nameAr: "عسل الأراضي المزهرة",
      descriptionFr: "Mille fleurs des champs au repos.",
      descriptionAr: "من أزهار الحقول المستريحة.",
      price: "90",
      weight: "450",
      stock: 9,
    },
    searches: { french: "panier tresse doum", arabic: "سلة دوم", darija: "sella doum" },
    shopper: { name: "سلوى الناصري", phone: `06 71 ${spaced(tag)}`, commune: "القنيطرة", quarter: "أولاد أوجيه", landmark: "خلف مسجد الفتح" },
    refusal: `الصفحة الأخيرة من النظام الأساسي غير موقعة (${tag}).`,
  },
};

function spaced(digits: string): string {
  return digits.replace(/\d{2}(?=\d)/g, "$& ");
}

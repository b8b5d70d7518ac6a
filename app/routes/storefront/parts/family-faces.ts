/** The drawing that stands for a family: of the category that says it best. */
const FACES: Record<string, string> = {
  "textile-tapis": "tapis-zemmour",
  ruche: "miel-monofloral",
  artisanat: "poterie",
  cereales: "couscous-ble",
  "huiles-olives": "huile-olive",
  cosmetique: "savon-artisanal",
  "epices-plantes": "epices-melanges",
  laitiers: "lait-leben",
  "tartinades-fruits-secs": "figues-raisins-secs",
  frais: "fruits-frais",
  epicerie: "citrons-confits",
  patisserie: "chebakia",
};

export function familyFace(slug: string): string {
  return FACES[slug] ?? "poterie";
}

/** « Miel monofloral (eucalyptus, oranger…) » where there is little room: without what stands in brackets. */
export function shortName(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, "");
}

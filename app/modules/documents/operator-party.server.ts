import { settingAt } from "~/modules/settings/index.server";
import type { Context } from "~/platform/db/context.server";
import type { Party } from "./document";

/** The platform's operator as the region's settings name it today. */
export async function operatorParty(context: Context): Promise<Party> {
  const { name, legalForm, address, ice, taxId } = await settingAt(context, "operator.identity");
  return { nameFr: name.fr, nameAr: name.ar, addressFr: [legalForm.fr, address.fr], addressAr: [legalForm.ar, address.ar], ice, taxId };
}

import { useTranslation } from "react-i18next";
import type { FormView } from "~/platform/forms/use-form";
import { usePlaces } from "~/routes/resources/use-places";
import { CommuneField } from "~/ui/fields/commune-field";
import type { ChosenPlace, PlaceChoice } from "./settle-place.server";

interface PlaceFieldProps {
  form: FormView;
  /** Already chosen. */
  place: ChosenPlace | null;
  /** Places the name that was sent may mean. */
  choices: readonly PlaceChoice[];
  help?: string;
}

/** The commune to deliver to: searched as it is typed, settled by the server without JavaScript. */
export function PlaceField({ form, place, choices, help }: PlaceFieldProps) {
  const { t } = useTranslation("checkout");
  const { places, ask } = usePlaces();
  const [kept] = form.chosen("place", place ? [place.code] : []);
  return (
    <CommuneField
      {...form.field("commune", place?.label)}
      label={t("field.commune")}
      help={help}
      codeName="place"
      defaultCode={form.errors.commune ? "" : kept}
      suggestions={places}
      onQuery={ask}
      matches={choices}
    />
  );
}

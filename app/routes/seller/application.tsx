import { randomUUID } from "node:crypto";
import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { FileText, MessageSquareText, Store } from "lucide-react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { intent, visitorAction } from "~/access/actions.server";
import { foundCooperative } from "~/access/found-cooperative.server";
import { visitorLoader } from "~/access/loaders.server";
import { sellerSeat } from "~/access/require.server";
import { useForm } from "~/platform/forms/use-form";
import { Button } from "~/ui/button";
import { IconLines } from "~/ui/definition-list";
import { PageTitle } from "~/ui/page-title";

export const handle = { i18n: ["application"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = visitorLoader(async ({ visitor, locale, t }) => {
  if (sellerSeat(visitor)) throw redirect(`/${locale}/candidature/etat`);
  return { title: t("application:intro.metaTitle"), signedIn: Boolean(visitor.user), requestId: randomUUID() };
}, "shopper");

export const action = visitorAction(
  {
    start: intent(z.object({ requestId: z.uuid().default(randomUUID) }), async ({ input, visitor, locale }) => {
      if (!visitor.user) return redirect(`/${locale}/inscription?retour=/${locale}/candidature`);
      if (!sellerSeat(visitor)) await foundCooperative(visitor.user, locale, input.requestId);
      return redirect(`/${locale}/candidature/identite`);
    }),
  },
  "shopper",
);

export default function ApplicationIntro() {
  const { t } = useTranslation("application");
  const { signedIn, requestId } = useLoaderData<typeof loader>();
  const form = useForm("start");
  return (
    <div className="wrap narrow section">
      <PageTitle line={t("intro.line")}>{t("intro.title")}</PageTitle>
      <IconLines
        items={[
          { icon: FileText, content: t("intro.papers") },
          { icon: MessageSquareText, content: t("intro.answer") },
          { icon: Store, content: t("intro.then") },
        ]}
      />
      <Form method="post" className="mt-8">
        <input type="hidden" name="intent" value="start" />
        <input type="hidden" name="requestId" value={requestId} />
        <Button kind="main" big wide busy={form.busy}>
          {t(signedIn ? "intro.start" : "intro.startWithAccount")}
        </Button>
      </Form>
    </div>
  );
}

import { redirect } from "@remix-run/node";
import { z } from "zod";
import { intent, visitorAction } from "~/access/actions.server";
import { visitorLoader } from "~/access/loaders.server";
import { callAuth, passCookies } from "~/modules/identity/index.server";

export const loader = visitorLoader(async ({ locale }) => redirect(`/${locale}/compte`), "shopper");

export const action = visitorAction(
  {
    leave: intent(z.object({}), async ({ request, locale }) => {
      const answer = await callAuth(request, "/sign-out", {});
      return redirect(`/${locale}`, { headers: passCookies(answer) });
    }),
  },
  "shopper",
);

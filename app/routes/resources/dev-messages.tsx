import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicLoader } from "~/access/loaders.server";
import { environment } from "~/platform/env/environment.server";
import { notFound } from "~/platform/http/responses.server";
import { messages } from "~/platform/messages/messages.server";
import { directionOf, formatDateTime } from "~/platform/i18n";
import { Bdi } from "~/ui/bdi";
import { DataTable } from "~/ui/data-table";
import { useLocale } from "~/ui/locale";
import { PageTitle, SectionHead } from "~/ui/page-title";
import { demoCodes, type DemoCode } from "./demo-codes.server";

export const handle = { i18n: ["dev"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: "robots", content: "noindex" }];

/** A demonstration has neither post nor telephone: what it would send is read here, with the administrators' codes. */
export const loader = publicLoader(async ({ t }) => {
  const { demonstration, data } = environment();
  if (!demonstration) throw notFound();
  return {
    title: t("dev:metaTitle"),
    // eslint-disable-next-line no-restricted-syntax -- a second factor follows the machine's clock, not the one a demonstration may move
    codes: await demoCodes(data.folder, new Date()),
    messages: (await messages().kept(100)).map(({ kind, to, at, locale, text, ...message }) => ({
      kind,
      to,
      at,
      locale,
      text,
      subject: "subject" in message ? message.subject : null,
    })),
  };
});

type Kept = ReturnType<typeof useLoaderData<typeof loader>>["messages"][number];

export default function DevMessages() {
  const { t } = useTranslation("dev");
  const locale = useLocale();
  const { codes, messages } = useLoaderData<typeof loader>();
  return (
    <main className="wrap section">
      <PageTitle line={t("line")}>{t("title")}</PageTitle>
      <DataTable<DemoCode>
        caption={t("codes")}
        rows={codes}
        rowKey={({ account }) => account}
        columns={[
          { key: "account", label: t("account"), cell: ({ account }) => <Bdi>{account}</Bdi> },
          { key: "email", label: t("email"), cell: ({ email }) => <Bdi>{email}</Bdi> },
          { key: "code", label: t("code"), cell: ({ code }) => <Bdi>{code}</Bdi> },
        ]}
      />
      <SectionHead>{t("messages")}</SectionHead>
      {messages.length === 0 && <p className="muted">{t("none")}</p>}
      <ul className="stack">
        {messages.map((message) => (
          <li key={`${message.at}${message.to}${message.kind}`} className="panel stack">
            <p className="small muted">
              {t(`kind.${message.kind}`)} <Bdi>{message.to}</Bdi> · {formatDateTime(message.at, locale)}
            </p>
            <Words message={message} />
          </li>
        ))}
      </ul>
    </main>
  );
}

/** In the receiver's language, its links ready to follow. */
function Words({ message: { locale, subject, text } }: { message: Kept }) {
  return (
    <div lang={locale} dir={directionOf(locale)}>
      {subject && <h3>{subject}</h3>}
      <p className="whitespace-pre-line wrap-anywhere">
        {text.split(/(https?:\/\/\S+)/).map((part, place) =>
          place % 2 === 1 ? (
            <a key={part + String(place)} className="link" dir="ltr" href={part}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </p>
    </div>
  );
}

import { Form } from "@remix-run/react";
import { UserMinus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatDate } from "~/platform/i18n/format";
import { Bdi } from "~/ui/bdi";
import { Button } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { useLocale } from "~/ui/locale";

export interface ListedPerson {
  grantId: string;
  name: string;
  role: string;
  grantedAt: string | Date;
}

export interface ListedInvitation {
  id: string;
  recipient: string;
  role: string;
  expiresAt: string | Date;
}

/** Who holds a role and who was invited, with the way to take each back. */
export function PeopleList({ people, invitations }: { people: readonly ListedPerson[]; invitations: readonly ListedInvitation[] }) {
  const { t } = useTranslation("people");
  const locale = useLocale();
  return (
    <>
      <DataTable<ListedPerson>
        caption={t("title")}
        rows={[...people]}
        rowKey={({ grantId }) => grantId}
        columns={[
          { key: "name", label: t("column.name"), cell: ({ name }) => <bdi>{name}</bdi> },
          { key: "role", label: t("column.role"), cell: ({ role }) => t(`role.${role}`) },
          { key: "since", label: t("column.since"), cell: ({ grantedAt }) => formatDate(grantedAt, locale) },
          { key: "act", label: t("column.act"), act: true, cell: ({ grantId }) => <RevokeButton intent="revoke" name="grantId" value={grantId} label={t("revoke")} /> },
        ]}
      />
      {invitations.length > 0 && (
        <>
          <h2 className="h3 mt-8">{t("pending")}</h2>
          <DataTable<ListedInvitation>
            caption={t("pending")}
            rows={[...invitations]}
            rowKey={({ id }) => id}
            columns={[
              { key: "recipient", label: t("column.recipient"), cell: ({ recipient }) => <Bdi>{recipient}</Bdi> },
              { key: "role", label: t("column.role"), cell: ({ role }) => t(`role.${role}`) },
              { key: "expires", label: t("column.expires"), cell: ({ expiresAt }) => formatDate(expiresAt, locale) },
              {
                key: "act",
                label: t("column.act"),
                act: true,
                cell: ({ id }) => <RevokeButton intent="revoke-invitation" name="invitationId" value={id} label={t("revokeInvitation")} />,
              },
            ]}
          />
        </>
      )}
    </>
  );
}

function RevokeButton({ intent, name, value, label }: { intent: string; name: string; value: string; label: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name={name} value={value} />
      <Button kind="danger" icon={UserMinus}>
        {label}
      </Button>
    </Form>
  );
}

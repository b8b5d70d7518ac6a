import { Form } from "@remix-run/react";
import { MessageSquareReply } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useForm } from "~/platform/forms/use-form";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/fields/text-field";
import { Icon } from "~/ui/icon";
import { Notice } from "~/ui/notice";
import { REPLY_MOST } from "../review";

/** The cooperative's one answer, opened where it is asked for. Several stand on one page: what came back belongs to the one that was sent. */
export function ReplyForm({ review }: { review: { id: string } }) {
  const { t } = useTranslation("reviews");
  const form = useForm("reply");
  const sent = form.field("reviewId").defaultValue === review.id;
  const id = `reponse-${review.id}`;
  return (
    <details className="disclosed" open={sent || undefined}>
      <summary className="btn btn-line">
        <Icon of={MessageSquareReply} />
        {t("seller.open")}
      </summary>
      <Form method="post" className="stack mt-3" noValidate>
        {sent && form.problem && <Notice kind="danger">{form.problem}</Notice>}
        <input type="hidden" name="intent" value="reply" />
        <input type="hidden" name="reviewId" value={review.id} />
        <TextArea {...(sent ? form.field("reply") : { name: "reply" })} id={id} label={t("seller.reply")} help={t("seller.replyHelp")} rows={3} maxLength={REPLY_MOST} dir="auto" />
        <Button kind="main" busy={sent && form.busy}>
          {t("seller.act")}
        </Button>
      </Form>
    </details>
  );
}

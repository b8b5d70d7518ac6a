import type { NoWithdrawalReason } from "~/modules/catalogue/withdrawal";
import { sql } from "~/platform/db/sql-fragment";
import type { Centimes } from "~/platform/money/money";

/** A line as it was sold, whoever looks at it. */
export interface OrderedLine {
  id: string;
  variantId: string;
  productId: string;
  nameFr: string;
  nameAr: string;
  variantLabelFr: string | null;
  variantLabelAr: string | null;
  netContent: number;
  unit: string;
  quantity: number;
  unitPriceCentimes: Centimes;
  totalCentimes: Centimes;
  vatBps: number;
  /** Why it may not be sent back; null when it may. */
  noWithdrawal: NoWithdrawalReason | null;
  pictureBase: string | null;
}

/** An OrderedLine as pairs of a jsonb_build_object over `order_line l`. Lines sold before reasons were kept have the least precise one. */
export const LINE = sql`
  'id', l.id, 'variantId', l.variant_id, 'productId', l.product_id, 'nameFr', l.name_fr, 'nameAr', l.name_ar,
  'variantLabelFr', l.variant_label_fr, 'variantLabelAr', l.variant_label_ar, 'netContent', l.net_content, 'unit', l.unit, 'quantity', l.quantity,
  'unitPriceCentimes', l.unit_price_centimes, 'totalCentimes', l.total_centimes, 'vatBps', l.vat_bps,
  'noWithdrawal', case when not l.withdrawal_right then coalesce(l.no_withdrawal, 'category') end, 'pictureBase', l.picture_base`;

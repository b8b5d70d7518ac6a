import { json, type ActionFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import type { Actor, Context, DatabaseRole } from "~/platform/db/context.server";
import { withContext } from "~/platform/db/with-context.server";
import type { FormState, Problem } from "~/platform/forms/form-state";
import { parseForm, typedValues } from "~/platform/forms/parse-form.server";
import { readFormData } from "~/platform/http/form-data.server";
import { badRequest } from "~/platform/http/responses.server";
import type { CooperativeScope } from "~/modules/cooperatives/scope";
import type { SignedInUser } from "~/modules/identity/index.server";
import { database } from "~/wiring.server";
import { readOf, type AccessDeclaration, type Read } from "./loaders.server";
import type { RegionPermission, SellerPermission } from "./permissions";
import { requireRegion, requireSeller, requireUser, type RegionSeat, type SellerSeat } from "./require.server";
import { actorOf, visitorOf, type Visitor } from "./visitor.server";
import { whenAvailable } from "./when-available.server";

export interface Act<Input> extends Omit<Read, "context"> {
  visitor: Visitor;
  input: Input;
  formData: FormData;
  /** Runs one transaction as the audience's role. A result with ok: false undoes it and is returned. */
  transact: <T>(work: (context: Context) => Promise<T>) => Promise<T>;
  /** Sends the form back with what was typed and what is wrong. Status 400 unless told (409 for a lost race). */
  refuse: (problem: Problem | string, options?: Refusal) => Response;
}
export interface Refusal {
  /** Field name → translation key. */
  errors?: Record<string, string>;
  status?: number;
  /** What the screen needs to help mend it: places to choose from, fresh figures. */
  data?: unknown;
}
export type ShopperAct<Input> = Act<Input> & { user: SignedInUser };
export type SellerAct<Input> = ShopperAct<Input> & { seat: SellerSeat; scope: CooperativeScope };
export type RegionAct<Input> = ShopperAct<Input> & { seat: RegionSeat };

interface Intent<A> {
  permission?: string;
  schema: z.ZodType;
  run: (act: A) => Promise<Response>;
}
type Permitted<A, Permission> = Intent<A> & { permission: Permission };

/** Ties a schema to the function that receives its output. */
export function intent<Schema extends z.ZodType>(schema: Schema, run: (act: Act<z.output<Schema>>) => Promise<Response>): Intent<Act<never>> {
  return { schema, run };
}
export function shopperIntent<Schema extends z.ZodType>(schema: Schema, run: (act: ShopperAct<z.output<Schema>>) => Promise<Response>): Intent<ShopperAct<never>> {
  return { schema, run };
}
export function sellerIntent<Schema extends z.ZodType>(
  permission: SellerPermission,
  schema: Schema,
  run: (act: SellerAct<z.output<Schema>>) => Promise<Response>,
): Permitted<SellerAct<never>, SellerPermission> {
  return { permission, schema, run };
}
export function regionIntent<Schema extends z.ZodType>(
  permission: RegionPermission,
  schema: Schema,
  run: (act: RegionAct<z.output<Schema>>) => Promise<Response>,
): Permitted<RegionAct<never>, RegionPermission> {
  return { permission, schema, run };
}

type Action = ((args: ActionFunctionArgs) => Promise<Response>) & { access: AccessDeclaration; intents: Record<string, { permission?: string }> };

export function visitorAction(intents: Record<string, Intent<Act<never>>>, role: DatabaseRole = "checkout"): Action {
  return declare("visitor", intents, async (args, read, name, visitor, formData) => {
    const chosen = intents[name];
    return chosen ? perform(chosen, read, { name, visitor, formData, role, extra: {} }) : null;
  });
}

export function shopperAction(intents: Record<string, Intent<ShopperAct<never>>>, role: DatabaseRole = "checkout"): Action {
  return declare("shopper", intents, async (args, read, name, visitor, formData) => {
    const user = requireUser(visitor, read);
    const chosen = intents[name];
    return chosen ? perform(chosen, read, { name, visitor, formData, role, extra: { user } }) : null;
  });
}

export function sellerAction(intents: Record<string, Permitted<SellerAct<never>, SellerPermission>>): Action {
  return declare("seller", intents, async (args, read, name, visitor, formData) => {
    const chosen = intents[name];
    const { user, seat, scope } = requireSeller(visitor, chosen?.permission ?? "orders.read", read);
    return chosen ? perform(chosen, read, { name, visitor, formData, role: "seller", cooperativeId: scope.cooperativeId, extra: { user, seat, scope } }) : null;
  });
}

export function regionAction(intents: Record<string, Permitted<RegionAct<never>, RegionPermission>>): Action {
  return declare("region", intents, async (args, read, name, visitor, formData) => {
    const chosen = intents[name];
    const { user, seat } = requireRegion(visitor, chosen?.permission ?? "dossiers.read", read);
    return chosen ? perform(chosen, read, { name, visitor, formData, role: "region", extra: { user, seat } }) : null;
  });
}

type Dispatch = (args: ActionFunctionArgs, read: Omit<Read, "context">, intent: string, visitor: Visitor, formData: FormData) => Promise<Response | null>;

/** A form names what it wants in its `intent` field; a page with one intent may leave it out. */
function declare(audience: AccessDeclaration["audience"], intents: Record<string, { permission?: string }>, dispatch: Dispatch): Action {
  const run = async (args: ActionFunctionArgs) => {
    const read = readOf(args);
    const visitor = await visitorOf(args.request, read.locale);
    if (audience !== "visitor") requireUser(visitor, read);
    // Only cooperatives send files: whoever passes by shall not fill our memory with them.
    const formData = await readFormData(args.request, { files: audience === "seller" });
    const names = Object.keys(intents);
    const named = formData.get("intent");
    const name = typeof named === "string" ? named : names.length === 1 ? names[0]! : "";
    const known = Object.hasOwn(intents, name) ? name : "";
    const response = await dispatch(args, read, known, visitor, formData);
    if (!response) throw badRequest();
    return response;
  };
  return Object.assign((args: ActionFunctionArgs) => whenAvailable(() => run(args)), { access: { audience }, intents });
}

interface Performance {
  name: string;
  visitor: Visitor;
  formData: FormData;
  role: DatabaseRole;
  cooperativeId?: string;
  extra: object;
}

async function perform<A>(chosen: Intent<A>, read: Omit<Read, "context">, { name, visitor, formData, role, cooperativeId, extra }: Performance): Promise<Response> {
  const parsed = parseForm(formData, chosen.schema, name);
  if (!parsed.ok) return formReply(parsed.form, 400);
  const actor: Actor = actorOf(visitor);
  const act = {
    ...read,
    ...extra,
    visitor,
    formData,
    input: parsed.input,
    transact: <T>(work: (context: Context) => Promise<T>) => withContext(database(), { role, actor, locale: read.locale, cooperativeId: cooperativeId ?? null }, work),
    refuse: (problem: Problem | string, { errors = {}, status = 400, data }: Refusal = {}) =>
      formReply(
        {
          intent: name,
          values: typedValues(formData),
          errors: Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, [key]])),
          problem: typeof problem === "string" ? { key: problem } : problem,
        },
        status,
        data,
      ),
  };
  return chosen.run(act as A);
}

function formReply(form: FormState, status: number, data?: unknown): Response {
  return json({ form, data }, { status });
}

/** What `useActionData` of a route built with these actions gives. */
export interface ActionReply<Data = unknown> {
  form: FormState;
  data?: Data;
}

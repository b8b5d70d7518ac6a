/** Who a cart belongs to: the browser that holds its token, the signed-in user, or both. */
export interface CartHolder {
  token: string | null;
  userId: string | null;
}

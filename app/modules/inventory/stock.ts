/** So few pieces left to sell that the cooperative is asked to bring more. */
export const LOW_STOCK = 3;

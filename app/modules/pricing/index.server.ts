// Owns every rounding of money: shares, commission, VAT. Refuses fractions. Publishes nothing.
export { commissionOn, rateOf, taxIncludedIn, vatOfLine, type BasisPoints, type Commission } from "./rates";

import { describe, expect, it } from "vitest";
import { networkOf } from "./network-of.server";

describe("the network of an address", () => {
  it("is what one subscriber can change at will", () => {
    expect(networkOf("196.200.131.7")).toBe("196.200.131.0/24");
    expect(networkOf("::ffff:196.200.131.7")).toBe("196.200.131.0/24");
    expect(networkOf("2001:db8:0:12:a:b:c:d")).toBe("2001:db8:0:12::/64");
    expect(networkOf("2001:0DB8::1")).toBe("2001:db8:0:0::/64");
    expect(networkOf("::1")).toBe("0:0:0:0::/64");
    expect(networkOf("unknown")).toBe("unknown");
  });
});

import { expect, it } from "vitest";
import { createCallTraffic } from "../../../electron/core/call-traffic.ts";

it("lets calls pass before work in the background goes on", async () => {
  const traffic = createCallTraffic();
  const order: string[] = [];
  let answer = (): void => undefined;
  const call = traffic.pass(() => new Promise<void>((resolve) => (answer = resolve)));
  const failing = traffic.pass(() => Promise.reject(new Error("no")));
  const background = traffic.clear().then(() => order.push("background"));
  await expect(failing).rejects.toThrow("no");
  await new Promise(setImmediate);
  order.push("answered");
  answer();
  await Promise.all([call, background]);
  expect(order).toEqual(["answered", "background"]);
});

it("goes on at last, whatever calls never end", async () => {
  const traffic = createCallTraffic();
  void traffic.pass(() => new Promise(() => undefined));
  await expect(traffic.clear()).resolves.toBeUndefined();
});

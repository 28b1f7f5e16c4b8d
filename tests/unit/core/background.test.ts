import { expect, it } from "vitest";
import { createBackground } from "../../../electron/core/background.ts";
import { createCallTraffic } from "../../../electron/core/call-traffic.ts";

const logged: unknown[] = [];
const logger = {
  info: () => undefined,
  warn: () => undefined,
  error: (_: string, cause: unknown) => void logged.push(cause),
};

function rig() {
  const traffic = createCallTraffic();
  return { traffic, background: createBackground(traffic, logger) };
}

/** Takes `steps` steps and tells when they are done. */
function counted(take: (left: number) => void, steps: number) {
  let left = steps;
  const { promise: done, resolve } = Promise.withResolvers<void>();
  const step = (): boolean => {
    left -= 1;
    take(left);
    if (left === 0) resolve();
    return left > 0;
  };
  return { done, step };
}

it("gives every job its turn, step by step", async () => {
  const { background } = rig();
  const order: string[] = [];
  const one = counted(() => order.push("one"), 3);
  const other = counted(() => order.push("other"), 3);
  background.job("one", one.step).plan(0);
  background.job("other", other.step).plan(0);
  await Promise.all([one.done, other.done]);
  expect(order).toEqual(["one", "other", "one", "other", "one", "other"]);
});

it("lets a job that nobody waits for stand back while others are at work", async () => {
  const { background } = rig();
  const order: string[] = [];
  const last = counted(() => order.push("last"), 2);
  const other = counted(() => order.push("other"), 3);
  background.job("other", other.step).plan(0);
  background.job("last", last.step, "last").plan(0);
  await Promise.all([last.done, other.done]);
  expect(order).toEqual(["other", "other", "other", "last", "last"]);
});

it("takes no step while a call is under way", async () => {
  const { traffic, background } = rig();
  const order: string[] = [];
  const slow = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));
  const call = traffic.pass(slow).then(() => order.push("answered"));
  const { done, step } = counted(() => order.push("step"), 1);
  background.job("one", step).plan(0);
  await Promise.all([call, done]);
  expect(order).toEqual(["answered", "step"]);
});

it("logs what a step throws, and goes on when it is planned again", async () => {
  const { background } = rig();
  const { done, step } = counted((left) => {
    if (left === 1) throw new Error("broken");
  }, 2);
  const { promise: failed, resolve } = Promise.withResolvers<void>();
  const job = background.job("one", () => {
    try {
      return step();
    } finally {
      resolve();
    }
  });
  job.plan(0);
  await failed;
  job.plan(0);
  await done;
  expect(logged).toEqual([new Error("broken")]);
});

it("takes no step once stopped", async () => {
  const { background } = rig();
  let steps = 0;
  const job = background.job("one", () => {
    steps += 1;
    job.stop();
    return true;
  });
  job.plan(0);
  const other = counted(() => undefined, 5);
  background.job("other", other.step).plan(0);
  await other.done;
  job.plan(0);
  await background.breather()();
  expect(steps).toBe(1);
});

it("lets work that is no job go on within its turn, and then waits for the next", async () => {
  const { background } = rig();
  let steps = 0;
  const job = background.job("other", () => {
    steps += 1;
    return true;
  });
  job.plan(0);
  const breathe = background.breather();
  await breathe();
  const before = steps;
  await breathe();
  expect(steps).toBe(before);
  const end = performance.now() + 30;
  while (performance.now() < end);
  await breathe();
  expect(steps).toBeGreaterThan(before);
  job.stop();
});

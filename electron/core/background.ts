import { setTimeout as delay } from "node:timers/promises";
import type { CallTraffic } from "./call-traffic.ts";
import type { Logger } from "./ports.ts";

/** After a call, and for so long, the page is taken to be in use. */
const IN_USE_MS = 1500;
/** Who has just been answered reads the answer or goes on typing; for so long he hardly asks again. */
const ANSWERED_MS = 60;

interface Pace {
  /** How long a step is to take. */
  readonly workMs: number;
  /** The rest before it, whichever jobs the steps are of. */
  readonly restMs: number;
}

const ANSWERED: Pace = { workMs: 6, restMs: 0 };
const IN_USE: Pace = { workMs: 4, restMs: 8 };
const IDLE: Pace = { workMs: 12, restMs: 4 };

/** About so many milliseconds of work; true when there is more. */
type Step = (ms: number) => boolean;

/** What a service does in the background, step by step. */
interface Job {
  /** Goes on after so many milliseconds of quiet; until then it rests, also where it is at work. */
  readonly plan: (ms: number) => void;
  /** Takes no further step. */
  readonly stop: () => void;
}

/** All work in the background of one library: one step at a time, between the calls, each job in its turn. */
export interface Background {
  /**
   * For work that is no job, since it waits for other things on its way: gives a function to be awaited between small pieces of that work.
   * It resolves when the next piece may be done: at once within the milliseconds of a turn, after that with the next turn.
   */
  readonly breather: () => () => Promise<void>;
  /**
   * A job that begins with its first `plan`. What its step throws goes to the log as `name`, and it rests until planned again. One that
   * nobody waits for stands back (`last`) while other jobs are at work.
   */
  readonly job: (name: string, step: Step, rank?: "last") => Job;
}

/** Some that come and go, and what to await until all are gone. */
function createCrowd() {
  const here = new Set<symbol>();
  let empty = Promise.withResolvers<void>();
  return {
    /** One comes; it goes by calling what it is given. */
    come(): () => void {
      const one = Symbol("one");
      here.add(one);
      return () => {
        here.delete(one);
        if (here.size > 0) return;
        empty.resolve();
        empty = Promise.withResolvers();
      };
    },
    async gone(): Promise<void> {
      while (here.size > 0) await empty.promise;
    },
  };
}

export function createBackground(traffic: CallTraffic, logger: Logger): Background {
  function pace(): Pace {
    const since = traffic.sinceCall();
    if (since >= IN_USE_MS) return IDLE;
    return since < ANSWERED_MS ? ANSWERED : IN_USE;
  }
  let last = Promise.resolve();

  async function after(before: Promise<void>): Promise<void> {
    await before;
    // Here the step of the turn before is done: it began when that turn was given.
    await delay(pace().restMs, undefined, { ref: false });
    await traffic.clear();
  }
  function turn(): Promise<void> {
    last = after(last);
    return last;
  }

  function breather(): () => Promise<void> {
    let over = 0;
    return async () => {
      if (performance.now() < over) return;
      await turn();
      over = performance.now() + pace().workMs;
    };
  }

  const others = createCrowd();
  async function turnOfLast(): Promise<void> {
    await others.gone();
    await turn();
  }

  function job(name: string, step: Step, rank?: "last"): Job {
    let timer: NodeJS.Timeout | undefined;
    let stopped = false;
    /** The plan in force; a later one takes the place of an earlier one. */
    let planned = {};
    async function work(mine: object): Promise<void> {
      const isInForce = (): boolean => mine === planned;
      const isLast = rank === "last";
      const go = isLast ? undefined : others.come();
      try {
        do {
          await (isLast ? turnOfLast() : turn());
        } while (isInForce() && step(pace().workMs));
      } catch (error) {
        logger.error(`${name} in the background failed`, error);
      } finally {
        go?.();
      }
    }
    return {
      plan(ms) {
        clearTimeout(timer);
        planned = {};
        const mine = planned;
        if (!stopped) timer = setTimeout(() => void work(mine), ms).unref();
      },
      stop() {
        stopped = true;
        planned = {};
        clearTimeout(timer);
      },
    };
  }
  return { breather, job };
}

import { useEffect, useRef, useState } from "react";
import type { Profile } from "../../../shared/contract/methods/app.ts";
import { useApi, type Api } from "../../app/api-context.tsx";
import { noteError } from "../../app/toasts.ts";
import { useQuery } from "../../app/use-query.ts";

const PAUSE_MS = 500;

export interface ProfileForm {
  /** null until the stored one is there. */
  readonly profile: Profile | null;
  readonly state: "clean" | "unsaved" | "saved";
  readonly change: (field: keyof Profile, value: string) => void;
}

async function save(api: Api, profile: Profile): Promise<boolean> {
  try {
    await api.call("profile.set", profile);
    return true;
  } catch (error) {
    noteError(error);
    return false;
  }
}

/** The profile as a form that saves itself when typing pauses and when it is left. */
export function useProfileForm(): ProfileForm {
  const api = useApi();
  const stored = useQuery("profile.get", {}).value;
  const [edited, setEdited] = useState<Profile | null>(null);
  const [state, setState] = useState<ProfileForm["state"]>("clean");
  const unsaved = useRef<Profile | null>(null);

  useEffect(() => {
    if (!edited || state !== "unsaved") return undefined;
    const timer = setTimeout(() => {
      unsaved.current = null;
      void save(api, edited).then((done) => done && setState((now) => (now === "unsaved" ? "saved" : now)));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [api, edited, state]);

  useEffect(
    () => () => {
      if (unsaved.current) void save(api, unsaved.current);
      unsaved.current = null;
    },
    [api],
  );

  const profile = edited ?? stored;
  return {
    profile,
    state,
    change(field, value) {
      if (!profile) return;
      const next = { ...profile, [field]: value };
      unsaved.current = next;
      setEdited(next);
      setState("unsaved");
    },
  };
}

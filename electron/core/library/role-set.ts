import { ROLES, type Role } from "../../../shared/domain/speech/speech.ts";

/** A set of roles as the bits of speeches.roles, in the order of ROLES. */
export function roleBits(roles: Iterable<Role>): number {
  let bits = 0;
  for (const role of roles) bits |= 1 << ROLES.indexOf(role);
  return bits;
}

export function rolesOfBits(bits: number): Role[] {
  return ROLES.filter((_, index) => (bits & (1 << index)) !== 0);
}

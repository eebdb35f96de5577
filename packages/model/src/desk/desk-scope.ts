/** What a token of the desk allows, the least first; each allows what stands before it, too. */
export const deskScopes = ['read', 'write', 'admin'] as const

export type DeskScope = (typeof deskScopes)[number]

/** Who asks at the desk: the name of the token that was borne, and what it allows. */
export type Editor = { name: string; scope: DeskScope }

/** Whether a token of one scope may do what needs another. */
export function allows(given: DeskScope, needed: DeskScope): boolean {
  return deskScopes.indexOf(given) >= deskScopes.indexOf(needed)
}

/** The scopes of a token, the smallest first. Each includes those before it. */
export const deskScopes = ['read', 'write', 'admin'] as const

export type DeskScope = (typeof deskScopes)[number]

/** Who makes a request at the desk: the name and the scope of the token. */
export type Editor = { name: string; scope: DeskScope }

/** Whether a token with one scope may do something that needs another. */
export function allows(given: DeskScope, needed: DeskScope): boolean {
  return deskScopes.indexOf(given) >= deskScopes.indexOf(needed)
}

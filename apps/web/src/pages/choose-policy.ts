import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/** Chooses an article page's policy: `isIllustrated` if it shows files of other hosts. */
export function choosePolicy(c: Context<AppEnv>, isIllustrated: boolean): void {
  const isGuarded = c.get('site').turnstileSiteKey !== undefined
  if (isGuarded) c.set('pageKind', isIllustrated ? 'guarded-illustrated' : 'guarded')
  else if (isIllustrated) c.set('pageKind', 'illustrated')
}

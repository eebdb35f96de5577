import type { ViewEvent } from '@broadsheet/model'
import { WorkerEntrypoint } from 'cloudflare:workers'
import { countView } from './count-views.ts'
import type { Env } from './env.ts'

/** What the web Worker's binding `VIEWS` calls. */
export class Views extends WorkerEntrypoint<Env> {
  /** Counts a view. Rejects if nothing could count it. */
  async count(view: ViewEvent): Promise<void> {
    await countView(this.env, view)
  }
}

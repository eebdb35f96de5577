import { createNewsroom, type Rasterize } from '@broadsheet/newsroom/testing'
import { createExecutionContext } from 'cloudflare:test'
import { createApp } from '../src/app.ts'
import type { Env } from '../src/context/env.ts'
import { watchAnswer } from './described/watch-answers.ts'

type Options = NonNullable<Parameters<typeof createApp>[0]> & {
  /** Replaces the newsroom. */
  insteadOfNewsroom?: Env['NEWSROOM']
  /** Turns the SVG of a social card into a PNG; by default the SVG stays what it is, which takes no time. */
  rasterize?: Rasterize
}

type SiteContext = NonNullable<Parameters<ReturnType<typeof createApp>['fetch']>[2]>

type GivenEnv = { [Name in keyof Cloudflare.Env]?: Cloudflare.Env[Name] | undefined }

/** The readers' Worker with the newsroom bound to it. */
export function createPaper({
  clock,
  limits,
  write,
  fetch: fetchElsewhere,
  refetchThroughCache,
  insteadOfNewsroom,
  rasterize = toBytes,
}: Options = {}) {
  const given = { ...(clock && { clock }), ...(limits && { limits }), ...(write && { write }) }
  const newsroom = createNewsroom({ ...given, rasterize })
  const site = createApp({
    ...given,
    ...(fetchElsewhere && { fetch: fetchElsewhere }),
    ...(refetchThroughCache && { refetchThroughCache }),
  })

  async function fetch(request: Request, env: GivenEnv, ctx: SiteContext): Promise<Response> {
    const bindings = env as Cloudflare.Env
    const behind = { fetch: async (forwarded: Request) => await newsroom.fetch(forwarded, bindings, ctx) }
    const response = await site.fetch(request, { ...bindings, NEWSROOM: insteadOfNewsroom ?? behind }, ctx)
    await watchAnswer(request, response)
    return response
  }

  return {
    fetch,
    request: async (url: string, init: RequestInit, env: GivenEnv) =>
      await fetch(new Request(url, init), env, createExecutionContext()),
    routes: [...site.routes, ...newsroom.routes],
  }
}

const toBytes: Rasterize = async (svg) => await Promise.resolve(new TextEncoder().encode(svg).slice())

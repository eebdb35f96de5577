import type { Command } from 'commander'
import type { DeskContext } from '../desk-deps.ts'
import { findSiteAddress } from './find-site-address.ts'
import { findToken } from './find-token.ts'
import { createSiteClient, type SiteClient } from './site-client.ts'

/** Which site to talk to, and how, as the command line says it. */
export type SiteOptions = { to?: string; tokenFile?: string; allowHttp?: boolean }

/** The same, and whether the result is printed for programs. */
export type JsonOptions = SiteOptions & { json?: boolean }

/** Gives a command the options that say which site it talks to. */
export function withSiteOptions(command: Command): Command {
  return command
    .option('--to <url>', 'the site (default: BROADSHEET_URL, PORT, the running npm start, http://127.0.0.1:8787)')
    .option(
      '--token-file <file>',
      'where the desk token stands (default: BROADSHEET_TOKEN; npm start gives a local one)',
    )
    .option('--allow-http', 'send the token over plain HTTP to another machine')
}

/** The way to the site that the options name. It asks nothing yet. Throws a UsageError. */
export async function openSite(options: SiteOptions, context: DeskContext): Promise<SiteClient> {
  const site = await findSiteAddress(options, context)
  const token = await findToken(options.tokenFile, site, context)
  return createSiteClient(site.origin, token, {
    pause: (delayMs) => context.pause(delayMs, context.interrupted),
    random: context.random,
  })
}

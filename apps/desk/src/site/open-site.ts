import { Command } from 'commander'
import type { DeskDeps } from '../desk-deps.ts'
import { findSiteAddress } from './find-site-address.ts'
import { findToken } from './find-token.ts'
import { createSiteClient, type SiteClient } from './site-client.ts'

/** The options that name the site, its token, and whether plain HTTP is allowed. */
export type SiteOptions = { to?: string; tokenFile?: string; allowHttp?: boolean }

/** The options of a command that can also print JSON. */
export type JsonOptions = SiteOptions & { json?: boolean }

/** Adds the site options to a command. */
export function withSiteOptions(command: Command): Command {
  return command
    .option('--to <url>', 'the site (default: BROADSHEET_URL, PORT, the running npm start, http://127.0.0.1:8787)')
    .option(
      '--token-file <file>',
      'the file that holds the desk token (default: BROADSHEET_TOKEN; for a local paper, the one of npm start)',
    )
    .option('--allow-http', 'send the token over plain HTTP to another machine')
}

/** A command with the site options and --json. */
export function createJsonCommand(name: string, description: string): Command {
  return withSiteOptions(new Command(name))
    .description(description)
    .option('--json', 'print the result as one JSON document')
}

/** A client for the site that the options name. It sends nothing yet. Throws a UsageError. */
export async function openSite(options: SiteOptions, deps: DeskDeps): Promise<SiteClient> {
  const site = await findSiteAddress(options, deps)
  const token = await findToken(options.tokenFile, site, deps)
  return createSiteClient(site.origin, token, {
    pause: (delayMs) => deps.pause(delayMs, deps.interrupted),
    random: deps.random,
  })
}

/** The field in which a vote has its Turnstile token, as Cloudflare names it. */
export const turnstileField = 'cf-turnstile-response'

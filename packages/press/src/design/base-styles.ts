import { css } from './css.ts'

/** What every page stands on: the reset, the type, links, focus, and what readers' own settings ask for. */
export const baseStyles = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  html {
    scroll-padding: 2rem;
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
  }
  body {
    background: var(--paper);
    color: var(--ink);
    font: var(--size-2) / 1.5 var(--text);
    /* One x-height, whichever face of the stack a machine has. */
    font-size-adjust: 0.48;
    overflow-wrap: anywhere;
    hanging-punctuation: first allow-end;
  }
  h1,
  h2,
  h3 {
    font: 700 var(--size-3) / 1.2 var(--head);
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  :is(h1, h2, h3) a {
    display: block;
  }
  ol,
  ul {
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 2px solid var(--spot);
    outline-offset: 3px;
  }
  [hidden] {
    display: none !important;
  }
  .skip {
    position: absolute;
    inset-block-start: -9rem;
    z-index: 1;
    padding: 0.75rem 1rem;
    background: var(--ink);
    color: var(--paper);
  }
  .skip:focus {
    inset-block-start: 0;
  }
  .wrap {
    inline-size: min(80rem, 100% - 2 * var(--gap));
    margin-inline: auto;
  }
  /* The small sans voice: labels, times, counts, buttons. */
  .fine {
    color: var(--soft);
    font: var(--size-0) / 1.4 var(--sans);
    font-size-adjust: none;
    font-variant-numeric: tabular-nums;
  }
  .fine a {
    display: inline-block;
    padding-block: 0.25rem;
  }
  .label {
    border-block-start: 3px solid;
    padding-block: 0.5rem 0.75rem;
    font: 700 var(--size-2) / 1.3 var(--sans);
    font-size-adjust: none;
  }
  button,
  .button {
    display: inline-block;
    border: 1px solid;
    border-radius: 2em;
    padding: 0.625rem 1.25rem;
    background: none;
    color: var(--ink);
    cursor: pointer;
    font: 600 var(--size-1) / 1.3 var(--sans);
    font-variant-numeric: tabular-nums;
  }
  button:hover,
  .button:hover,
  [aria-pressed='true'] {
    background: var(--ink);
    color: var(--paper);
    text-decoration: none;
  }
  /* Signs of equal width and joined letters keep the distances that their faces give them. */
  :is(:lang(zh), :lang(ja), :lang(ko), :dir(rtl)) {
    font-style: normal !important;
    letter-spacing: normal !important;
  }
  :is(h1, h2, h3):is(:lang(zh), :lang(ja), :lang(ko)) {
    line-height: 1.2 !important;
  }
  :is(h1, h2, h3, .plate):dir(rtl) {
    line-height: 1.35 !important;
  }
  @media (prefers-reduced-motion: no-preference) {
    html {
      scroll-behavior: smooth;
    }
    @view-transition {
      navigation: auto;
    }
  }
  @media print {
    :root {
      color-scheme: light !important;
    }
    nav,
    aside,
    form,
    .top,
    .skip,
    .foot {
      display: none !important;
    }
  }
`

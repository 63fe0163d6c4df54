import type {Element, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {type Child, element} from './hast.js'
import {STYLES} from './styles.js'

/** A whole page: whatever is in it, it can do nothing but look as `STYLES` says. */
export async function renderPage(title: string, children: readonly Child[]): Promise<string> {
  const policy = `default-src 'none'; style-src 'sha256-${await sha256(STYLES)}'; base-uri 'none'; form-action 'none'`
  const style: Element = {type: 'element', tagName: 'style', properties: {}, children: [{type: 'text', value: STYLES}]}
  const root: Root = {
    type: 'root',
    children: [
      {type: 'doctype'},
      element(
        'html',
        {lang: 'en'},
        element(
          'head',
          {},
          element('meta', {charSet: 'utf-8'}),
          element('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
          element('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
          element('meta', {name: 'color-scheme', content: 'light dark'}),
          element('meta', {name: 'referrer', content: 'no-referrer'}),
          element('meta', {name: 'robots', content: 'noindex'}),
          element('title', {}, title),
          style,
        ),
        element('body', {}, children),
      ),
    ],
  }
  return `${toHtml(root)}\n`
}

/** In base64, as a Content-Security-Policy names a style sheet. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}

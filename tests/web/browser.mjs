// Debian's Chromium, driven by playwright-core.
import { chromium } from 'playwright-core'

const quiet = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

/** `port`: also listens there for tools that want the debugging protocol. Throws where there is no browser. */
export function launch(port = 0) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: port ? [...quiet, `--remote-debugging-port=${port}`] : quiet
  })
}

export const screens = [
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 320, height: 640, colorScheme: 'dark' },
  { width: 320, height: 640, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' }
]

export async function put(page, { width, height, colorScheme }) {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme })
}

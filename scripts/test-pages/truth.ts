/** The saved pages of a folder, and what a correct reader returns for each. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type TruthValue =
  string | number | boolean | null | readonly TruthValue[] | { readonly [key: string]: TruthValue };
export type Expected = Readonly<Record<string, TruthValue>>;

export interface TruePage {
  /** Below the folder. */
  readonly file: string;
  readonly platform: string;
  /** Where the page was saved; made up where nobody noted it. */
  readonly address: string;
  readonly expected: Expected;
}

interface Entry {
  readonly file: string;
  readonly page_url: string | null;
  readonly platform: string;
  readonly expected: Expected;
}

/** An address of the platform that names no post, for pages without one. */
const PLACES: Readonly<Record<string, string>> = {
  'x/tweet_quote_image_loggedin_2025.html': 'https://x.com/home',
  'facebook/mbasic_post.html': 'https://mbasic.facebook.com/story.php',
  '_transcribed/linkedin_feed_classic_2024.html': 'https://www.linkedin.com/feed/',
  '_synthetic/facebook_feed_scrambled_time_2026.html': 'https://www.facebook.com/',
};

/** @throws where the folder or its `truth.json` is absent. */
export async function loadTruth(folder: string): Promise<readonly TruePage[]> {
  const entries = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')) as Entry[];
  return entries.map(({ file, page_url, platform, expected }) => ({
    file,
    platform,
    address: page_url ?? PLACES[file] ?? `https://${platform}.example/`,
    expected,
  }));
}

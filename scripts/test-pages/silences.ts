/** What `truth.json` names and the page does not say in a way that a reader may trust. */
export interface Silence {
  readonly file: string;
  readonly field: string;
  readonly why: string;
}

export const SILENCES: readonly Silence[] = [
  {
    file: 'facebook/post_comments_loggedout_2025.html',
    field: 'first_comment[0].mentions',
    why: 'the name is plain text on the page and in its data: no link, no range, no id',
  },
];

/** Pages that show a post and have no button, and why that is right. */
const WITHOUT_BUTTON: Readonly<Record<string, string>> = {
  'threads/post_ssr_2026.html':
    'what stands here is taken away when the scripts of the page, which are not here, draw the post',
};

export function withoutButton(file: string): string | undefined {
  return WITHOUT_BUTTON[file];
}

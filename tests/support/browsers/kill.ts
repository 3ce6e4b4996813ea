/** Ends a browser as a crash or a power cut does: nothing gets the time to finish. */
import { readFile } from 'node:fs/promises';
import { waitUntil } from '../wait';

/** Kills every process of the group that a process leads, and waits until it is gone. */
export async function killGroupOf(leader: number): Promise<void> {
  // A group that it does not lead may be our own.
  if ((await groupOf(leader)) !== leader) throw new Error(`${leader} leads no group of processes`);
  process.kill(-leader, 'SIGKILL');
  await waitUntil('the browser to be gone', async () => !(await lives(leader)));
}

/** proc_pid_stat(5): the name in brackets may hold anything; state, parent and group follow it. */
async function statOf(id: number): Promise<readonly string[]> {
  const stat = await readFile(`/proc/${id}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

async function groupOf(id: number): Promise<number> {
  return Number((await statOf(id))[2]);
}

async function lives(id: number): Promise<boolean> {
  const state = await statOf(id).then(
    ([letter]) => letter,
    () => 'gone',
  );
  return state !== 'gone' && state !== 'Z';
}

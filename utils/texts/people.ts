/** Who is who on a page of several people. */
import type { PersonRole } from '@/utils/evidence/people';
import { inBothLanguages } from './language';

export const peopleTexts = inBothLanguages({
  nl: {
    title: 'Personen op deze pagina',
    hint: 'Ieder account apart, zoals de pagina het noemt. Twee accounts kunnen van één persoon zijn; dat zegt de pagina niet.',
    noName: 'Geen naam',
    inView: 'in beeld',
    posts: 'schreef bericht {numbers}',
    unnamed: 'Van bericht {numbers} zegt de pagina niet wie het schreef.',
    more: 'En nog {count}. Ze staan in record.json.',
    moreHere: 'Nog {count} in het dossier',
  },
  en: {
    title: 'People on this page',
    hint: 'Each account apart, as the page names it. Two accounts can be one person’s; the page does not say.',
    noName: 'No name',
    inView: 'in view',
    posts: 'wrote post {numbers}',
    unnamed: 'Of post {numbers} the page does not say who wrote it.',
    more: 'And {count} more. They are in record.json.',
    moreHere: '{count} more in the dossier',
  },
});

/** What somebody has to do with the post that is meant. */
export const personRoleTexts = inBothLanguages<PersonRole, string>({
  nl: {
    author: 'auteur van het bericht',
    'co-author': 'nog een auteur van het bericht',
    'signed-it': 'ondertekende het bericht',
    'replied-to': 'op wie het bericht antwoordt',
    quoted: 'wordt in het bericht geciteerd',
    shared: 'wordt in het bericht gedeeld',
    'shared-it': 'deelde het bericht',
    'quoted-it': 'citeerde het bericht',
    answered: 'antwoordde op het bericht',
    other: 'schreef iets anders op de pagina',
  },
  en: {
    author: 'author of the post',
    'co-author': 'another author of the post',
    'signed-it': 'signed the post',
    'replied-to': 'whom the post answers',
    quoted: 'is quoted in the post',
    shared: 'is shared in the post',
    'shared-it': 'shared the post',
    'quoted-it': 'quoted the post',
    answered: 'answered the post',
    other: 'wrote something else on the page',
  },
});

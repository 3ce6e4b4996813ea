/** Who, what, where and when of one post, each value with its source and a way to correct it. */
import { useTexts } from '@/components/language';
import { authorsOf, whatFields, whenFields, whereFields } from '@/utils/package/post-fields';
import type { Field } from '@/utils/package/report-fields';
import type { ExhibitDetail } from '@/utils/services/dossier-types';
import { useLanguage } from '@/components/language';
import { sharedTexts } from '@/utils/texts/shared';
import { FieldRow } from './field-row';
import type { TextChoice } from './posts-section';

export interface PostFieldsProps {
  readonly detail: ExhibitDetail;
  /** Of the post in the record; null where none of several is meant. */
  readonly index: number | null;
  readonly text: TextChoice;
}

export function PostFields({ detail, index, text }: PostFieldsProps) {
  const t = useTexts(sharedTexts);
  const language = useLanguage();
  const { record } = detail;
  const pointer = `/posts/${index ?? 0}`;
  const post = index === null ? null : (record.posts[index] ?? {});
  const who = post === null ? [] : authorsOf(post, pointer).flatMap(({ fields }) => fields);
  const groups: readonly (readonly [string, readonly Field[]])[] = [
    [t.who, who],
    [t.what, post === null ? [] : whatFields(post, pointer, language)],
    [t.where, whereFields(record, post, pointer, language)],
    [t.when, whenFields(record, post, pointer)],
  ];
  return (
    <div class="stack">
      {groups.map(([name, fields]) => (
        <FieldGroup key={name} name={name} fields={fields} detail={detail} text={text} />
      ))}
    </div>
  );
}

interface FieldGroupProps {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly detail: ExhibitDetail;
  readonly text: TextChoice;
}

function FieldGroup({ name, fields, detail, text }: FieldGroupProps) {
  const shown = fields.filter(
    ({ value, expected, pointer }) =>
      value !== undefined ||
      expected === true ||
      detail.added.some((item) => item.kind === 'correction' && item.pointer === pointer),
  );
  if (shown.length === 0) return null;
  return (
    <section class="fields">
      <h3>{name}</h3>
      <dl>
        {shown.map((field) => (
          <FieldRow key={field.pointer} field={field} detail={detail} text={text} />
        ))}
      </dl>
    </section>
  );
}

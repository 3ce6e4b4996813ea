/** Who, what, where and when of one post, each value with its source and a way to correct it. */
import { useState } from 'preact/hooks';
import { useLanguage, useTexts } from './language';
import { isCorrectable } from '@/utils/evidence/pointers';
import { correctionsOf } from '@/utils/package/corrections';
import type { Field } from '@/utils/package/field';
import { authorsOf, whatFields, whenFields, whereFields } from '@/utils/package/post-fields';
import { fieldRowTexts } from '@/utils/texts/field-row';
import { fill } from '@/utils/texts/fill';
import { sharedTexts } from '@/utils/texts/shared';
import { FieldRow } from './field-row';
import type { FieldScope } from './field-scope';

export interface PostFieldsProps {
  readonly scope: FieldScope;
  /** Of the post in the record; null where none of several is meant. */
  readonly index: number | null;
  /** Only what answers the four questions: the rest is for where there is more room. */
  readonly brief?: boolean;
}

export function PostFields({ scope, index, brief = false }: PostFieldsProps) {
  const t = useTexts(sharedTexts);
  const rows = useTexts(fieldRowTexts);
  const language = useLanguage();
  const [missingShown, setMissingShown] = useState(false);
  const pointer = `/posts/${index ?? 0}`;
  const post = index === null ? null : (scope.posts[index] ?? {});
  const people = post === null ? [] : authorsOf(post, pointer);
  const isShown = (field: Field): boolean =>
    hasRow(field, scope, missingShown) && (!brief || isBrief(field));
  const group = (name: string, fields: readonly Field[]) => (
    <FieldGroup key={name} name={name} fields={fields.filter(isShown)} scope={scope} />
  );
  return (
    <div class="stack">
      {people.map(({ fields }, at) =>
        group(
          people.length === 1
            ? t.who
            : `${t.who}: ${fill(rows.person, { count: at + 1, total: people.length })}`,
          fields,
        ),
      )}
      {group(t.what, post === null ? [] : whatFields(post, pointer, language))}
      {group(t.where, whereFields(scope.page, post, pointer, language))}
      {group(t.when, whenFields(scope.page, post, pointer))}
      <div>
        <button
          type="button"
          class="button button--quiet"
          aria-expanded={missingShown}
          onClick={() => {
            setMissingShown(!missingShown);
          }}
        >
          {missingShown ? rows.hideMissing : rows.showMissing}
        </button>
      </div>
    </div>
  );
}

function hasRow(field: Field, { added }: FieldScope, missingShown: boolean): boolean {
  const { value, expected, pointer } = field;
  if (value !== undefined || expected === true) return true;
  return correctionsOf(added, pointer).length > 0 || (missingShown && isCorrectable(pointer));
}

const BRIEF: readonly Field['name'][] = ['platform', 'address', 'idTime'];

function isBrief({ name, pointer }: Field): boolean {
  return isCorrectable(pointer) || BRIEF.includes(name) || pointer.includes('/coAuthors/');
}

interface FieldGroupProps {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly scope: FieldScope;
}

function FieldGroup({ name, fields, scope }: FieldGroupProps) {
  if (fields.length === 0) return null;
  return (
    <section class="fields">
      <h3>{name}</h3>
      <dl>
        {fields.map((field) => (
          <FieldRow key={field.pointer} field={field} scope={scope} />
        ))}
      </dl>
    </section>
  );
}

"use client";
import { Help } from "@/components/desk/help";
import type { SimilarStatement } from "@/db/desk/queries/similar";
import { formatEdtf } from "@/lib/dates/format";
import type { Notice } from "@/lib/desk/noticed";

const closeness = ["", "Some overlap", "Some overlap", "Close", "Close", "Very close"] as const;

/** What helps: statements that are logged already, what the text leaves doubtful. Suggestions, nothing more. */
export function Aid({
  similar,
  notices,
  answered,
  onSame,
  onAnswer,
  onLink,
  onShow,
}: {
  similar: SimilarStatement[];
  notices: Notice[];
  /** Public ids of the statements that are answered. */
  answered: string[];
  onSame: (statement: SimilarStatement) => void;
  onAnswer: (statement: SimilarStatement) => void;
  onLink: (statement: SimilarStatement) => void;
  onShow: (notice: Notice) => void;
}) {
  return (
    <aside className="dk__aid" aria-label="Suggestions">
      <h2>
        Similar statements already logged <Help term="similar" />
      </h2>
      {similar.length === 0 && <p className="small">None found for these words.</p>}
      <ul>
        {similar.map((row) => (
          <li key={row.id} className="sug">
            <p className="meter">
              <span className="bars" aria-hidden="true">
                {[1, 2, 3, 4, 5].map((step) => (
                  <i key={step} className={step <= row.closeness ? "f" : undefined} />
                ))}
              </span>
              {closeness[row.closeness]}
            </p>
            <p className="said">{row.summary}</p>
            <p className="small">
              {row.speaker}, {formatEdtf(row.saidOn)}
              {row.matters.map(({ number }) => `, S${number}`).join("")}
              {row.replies > 0 && `, ${row.replies} ${row.replies === 1 ? "reply" : "replies"}`}
            </p>
            <p className="acts">
              {answered.includes(row.id) ? (
                <span className="dim">Linked now</span>
              ) : (
                <>
                  <button className="aslink" type="button" onClick={() => onSame(row)}>
                    It is this very statement
                  </button>
                  <button className="aslink" type="button" onClick={() => onAnswer(row)}>
                    {answered.length > 0 ? "This answers it, and no other" : "This answers it"}
                  </button>
                  {answered.length > 0 && (
                    <button className="aslink" type="button" onClick={() => onLink(row)}>
                      This answers it too
                    </button>
                  )}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <h2>Noticed in the text</h2>
      {notices.length === 0 && <p className="small">Nothing in particular.</p>}
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.kind}-${notice.at?.start}`} className="sug">
            <b>{notice.title}</b>
            <p className="small">
              {notice.detail}{" "}
              {notice.at && (
                <button className="aslink" type="button" onClick={() => onShow(notice)}>
                  Show
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </aside>
  );
}

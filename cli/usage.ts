import { datasets } from "@/lib/export/datasets";
import { filters } from "@/lib/export/filters";
import { formats } from "@/lib/export/formats";

/** What is printed where a command is not understood, or asked for with --help. */
export const usage = `Use: npm run gainsay -- COMMAND

  prepare [--accept]       migrate the databases, bring the log up, begin the log of versions, load the demo into empty
                           ones, catch the public record up
  verify                   check the files, logs, records, accounts, captures, versions and public record; exit 1 where
                           something is off
  export DATASET --format F [--zip] [--FILTER VALUE …]
                           write a dataset (${Object.keys(datasets).join(", ")}) as ${Object.keys(formats).join(", ")} to standard output,
                           with --zip in an archive with its codebook, licence and citation; filters are ${Object.keys(filters).join(", ")}
  export records.jsonl     write everything public, one record a line
  export public.sqlite     write the public record as a database, every table and column explained in it
  copy FILE                write the public record for a server that only reads; nothing where FILE says the same already
  backup TARGET [--recipient age1…] [--keep DAYS,WEEKS,MONTHS] [--keys FOLDER]
                           copy the databases, captures and releases into a folder of backups while the server runs,
                           encrypted for whoever has the key; remove those that are no longer kept
  restore BACKUP --to FOLDER [--identity FILE] [--keys FOLDER]
                           bring a backup back into a new folder and examine it; exit 1 where it is damaged
  release                  write the whole record as a dated release, for good
  project [--rebuild]      carry what was published to the public record; anew with --rebuild
  capture URL|FILE --as E  take a source in, under the account with that e-mail; exit 1 where it failed
  recheck [--source ID] [--days N] [--limit N]
                           ask captured addresses again whether the quoted words are still there: those asked longer
                           ago than 7 days, at most 100; exit 1 where some changed, moved or are gone
  publish-due              publish what editors gave a time that has come; the server does so by itself while it runs
  demo remove              withdraw the demo matter
  generate --statements N [--pairs M] [--seed S]
                           fill an empty data folder with a large made-up record, to measure and try on; the same numbers
                           always give the same one
  user list                everybody with an account
  user add --email E --role R [--name N]
                           print a one-time link that makes an account
  user reset --email E     print a one-time link that sets a new password
  user role --email E --role R
  user suspend|restore|remove-second-factor --email E

  --json                   answer for programs`;

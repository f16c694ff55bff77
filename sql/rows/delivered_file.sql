-- Files of the extracts, with what became of their rows
with final as (
  select path, delivery, file, rows_read, validated, superseded, rejected, loose_ends
  from delivered_files
)

select * from final

-- no more customers have an advocate than are active, nor than all kinds together have
select penetration.slice
from penetration
join penetration as whole on whole.slice = 'all'
where penetration.customers_with_advocate > penetration.customers_active
  or penetration.customers_with_advocate > whole.customers_with_advocate
  or penetration.customers_active <> whole.customers_active;
